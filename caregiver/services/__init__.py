"""What a person can do with the diary, a verb each; without Qt."""
