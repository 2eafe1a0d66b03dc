"""Records and rules of selling; imports nothing of ours and never asks for the time."""
