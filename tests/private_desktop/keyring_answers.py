"""Exit 0 when the Secret Service keeps a secret and gives it back."""

from keyring.backends.SecretService import Keyring

ring = Keyring()
ring.set_password("private desktop", "canary", "sings")
heard = ring.get_password("private desktop", "canary")
ring.delete_password("private desktop", "canary")
raise SystemExit(heard != "sings")
