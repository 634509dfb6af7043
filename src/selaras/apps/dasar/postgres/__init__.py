"""PostgreSQL as this site talks to it: Django's own backend with less said on each request."""
