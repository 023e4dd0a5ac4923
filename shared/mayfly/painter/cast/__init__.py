"""How a sprite becomes part of a picture: its colour, light, shadow, reflection and footing; and who stands where."""
