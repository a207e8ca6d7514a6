"""The files Telegram holds: bytes under a file_id, and the path they are fetched by."""

from dataclasses import dataclass

from bot.sandbox.telegram.errors import RefusedError, bad_request
from bot.sandbox.telegram.text import Json

MOST_UPLOAD = 50 * 1024 * 1024
MOST_DOWNLOAD = 20 * 1024 * 1024


@dataclass(frozen=True)
class Upload:
    """A file that came as a part of a multipart body."""

    name: str
    mime: str
    content: bytes

    def __repr__(self) -> str:
        """Names the file and its size only: calls are logged."""
        return f"Upload({self.name!r}, {self.mime!r}, {len(self.content)} bytes)"


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """One file; `folder` is `documents` or `photos`, as in Telegram's file paths."""

    number: int
    folder: str
    name: str
    mime: str
    content: bytes

    @property
    def file_id(self) -> str:
        return f"BQACAgIAAxkBAAI{self.number:08d}"

    @property
    def path(self) -> str:
        suffix = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{self.folder}/file_{self.number}.{suffix}"

    def described(self) -> Json:
        """The fields that all of the Bot API's file objects share."""
        unique = f"AgAD{self.number:08d}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.content)}


class Files:
    """All files of one sandbox, in memory."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, upload: Upload, folder: str = "documents") -> StoredFile:
        """Stores an upload; raises Telegram's refusal of an empty or an oversized one."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > MOST_UPLOAD:
            raise RefusedError(413, "Request Entity Too Large")
        number = len(self._by_id) + 1
        file = StoredFile(
            number=number, folder=folder, name=upload.name, mime=upload.mime, content=upload.content
        )
        self._by_id[file.file_id] = self._by_path[file.path] = file
        return file

    def find(self, file_id: str) -> StoredFile:
        """The file called `file_id`; raises Telegram's 400 for any other text, URLs included."""
        if not file_id:
            raise bad_request("there is no document in the request")
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)
