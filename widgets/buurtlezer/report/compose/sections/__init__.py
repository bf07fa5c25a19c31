"""The sections of a report, a module each, called as the section: ``blocks(laid) → blocks``, nothing where there is nothing."""
