"""Whether a picture file ends before the picture does: half copied, or half written."""

import struct

_PNG_SIGNATURE = 8
_CHUNK_FRAME = 12  # the length before a chunk's data, its name, and the check sum behind it
_RIFF_HEADER = 8
_MARKER = 0xFF
_START_OF_SCAN, _END_OF_IMAGE = b"\xff\xda", b"\xff\xd9"


def is_truncated(data: bytes, picture_format: str) -> bool:
    """`data` is a whole file; `picture_format` is "png" (RFC 2083), "jpeg" (ITU T.81) or "webp" (RFC 9649).

    Only the frame is read: what is inside may still be damaged.
    """
    match picture_format:
        case "png":
            return not _png_ends(data)
        case "jpeg":
            return not _jpeg_ends(data)
        case _:
            (size,) = struct.unpack_from("<I", data, 4)
            return len(data) < _RIFF_HEADER + int(size)


def _png_ends(data: bytes) -> bool:
    at = _PNG_SIGNATURE
    while at + _CHUNK_FRAME <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        at += _CHUNK_FRAME + int(length)
        if name == b"IEND":
            return True
    return False


def _jpeg_ends(data: bytes) -> bool:
    """Whether the end comes after the last header; a small preview within the headers has an end too."""
    at = 2
    while data[at : at + 2] != _START_OF_SCAN:
        if at + 4 > len(data) or data[at] != _MARKER:
            return False
        if data[at + 1] == _MARKER:  # a marker may be filled up
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        at += 2 + length
    return data.find(_END_OF_IMAGE, at) != -1
