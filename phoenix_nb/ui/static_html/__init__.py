"""Static views: escaped HTML without script, the same in saved, exported and printed notebooks."""
