"""The person side: everything the page or a script can do as a member of the workspace."""
