"""After a visit: what was agreed becomes real, and every open question gets its fate."""
