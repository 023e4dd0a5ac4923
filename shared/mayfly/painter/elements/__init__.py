"""What places are painted with: sky, clouds, land, water, trees, plants, buildings."""
