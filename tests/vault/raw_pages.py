"""What really stands in an encrypted file: each of its pages decrypted by itself, whether anything is listed there."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from caregiver.vault.keys import DataKey

PAGE_BYTES, RESERVED_BYTES, SALT_BYTES, BLOCK_BYTES = 4096, 80, 16, 16


def raw_pages(path: Path, key: DataKey) -> bytes:
    """Everything in the file in clear: SQLCipher 4 ends each page with its starting block and its seal."""
    content, clear = path.read_bytes(), b""
    for start in range(0, len(content), PAGE_BYTES):
        page = content[start : start + PAGE_BYTES]
        start_block = page[-RESERVED_BYTES : BLOCK_BYTES - RESERVED_BYTES]
        reader = Cipher(algorithms.AES(key.secret), modes.CBC(start_block)).decryptor()
        clear += reader.update(page[SALT_BYTES if start == 0 else 0 : -RESERVED_BYTES]) + reader.finalize()
    return clear
