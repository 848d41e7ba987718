"""What all pages share: running a writing call, telling who needs to know, long work."""
