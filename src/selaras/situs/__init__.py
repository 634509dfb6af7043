"""The site: settings from the environment, urls, templates, static sources."""
