"""What people are told: an inbox on the site and letters, each thing once."""
