"""Reusable widgets. They know neither the store nor the steps.

An anywidget is a folder: ``widget.py``, ``widget.js``, ``widget.css``. What all of them share (how a part sends an act,
builds elements, speaks) is in ``base``.
"""
