"""How far one gets by public transport and on foot: what is asked, what is answered, and who answers.

Here: questions and answers (``port``), the feed of our own (``feed``), the engine (``engine``), the network it reads (``built``),
feeds that were brought (``brought``), a process of its own that answers (``answering``, ``desk``, ``line``, ``remembered``), who
keeps it (``keeping``) and asks it (``asking``, ``calling``), how they talk (``meeting``, ``wire``, ``forms``).
Not here: areas of what is reached (``analysis.bands``), words (``wording``).
"""
