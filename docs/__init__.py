"""What people read about the press, and the scripts that write it: `python -m docs.campaign_files`."""
