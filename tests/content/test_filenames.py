import pytest

from kiosk.content.filenames import UNNUMBERED, FileName, read_file_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("10-mri-scan.md", FileName(10, "mri-scan", "")),
        ("mri.md", FileName(UNNUMBERED, "mri", "")),
        ("007 MRI Scan (new).MD", FileName(7, "mri-scan-new", "")),
        ("10_mri__scan.md", FileName(10, "mri-scan", "")),
        ("10.mri.md", FileName(10, "mri", "")),
        ("10.md", FileName(10, "10", "")),
        ("3d-scan.md", FileName(UNNUMBERED, "3d-scan", "")),
        ("1234567-a.md", FileName(UNNUMBERED, "1234567-a", "")),
        ("10-mri.ar.md", FileName(10, "mri", "ar")),
        ("mri.FR.md", FileName(UNNUMBERED, "mri", "fr")),
        ("mri.eng.md", FileName(UNNUMBERED, "mri-eng", "")),
        ("R\u00fccken.md", FileName(UNNUMBERED, "r\u00fccken", "")),
        ("!!!.md", FileName(UNNUMBERED, "page", "")),
    ],
)
def test_a_file_name_is_taken_apart(name: str, expected: FileName) -> None:
    assert read_file_name(name) == expected


@pytest.mark.parametrize("name", ["mri.txt", "mri.md.txt", "mri.markdown", "md", "mri"])
def test_other_files_have_no_such_name(name: str) -> None:
    assert read_file_name(name) is None
