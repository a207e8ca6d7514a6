"""What arrives from Telegram is read as it came, or is of no use to the desk."""

from typing import Any

from domain.machine.events import Arrival, Blocked, Pressed, Sent, Typed
from handlers.updates import read
from tests.support.offenders import each_of

CHAT = {"id": 7, "type": "private", "first_name": "Marie"}
MARIE = {"id": 7, "is_bot": False, "first_name": "Marie", "language_code": "fr"}
MESSAGE = {"message_id": 3, "date": 1_764_000_000, "chat": CHAT, "from": MARIE}
GROUP = {"id": -5, "type": "group", "title": "Class"}


def test_text_arrives_with_where_it_stands_and_the_clients_language() -> None:
    assert read({"message": {**MESSAGE, "text": "/start"}}) == Arrival(
        7, Typed("/start", 3), "fr", 3
    )


def test_edited_text_is_no_new_message() -> None:
    arrival = read({"edited_message": {**MESSAGE, "text": "0427"}})
    assert arrival == Arrival(7, Typed("0427", 3, edited=True), "fr", 0)


def test_text_that_lost_its_signs_to_the_client_is_told() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 4}]
    arrival = read({"message": {**MESSAGE, "text": "word", "entities": entities}})
    assert arrival
    assert arrival.event == Typed("word", 3, styled=True)


def test_document_arrives_with_its_file() -> None:
    file = {"file_id": "F1", "file_unique_id": "U1", "file_name": "a.csv", "file_size": 12}
    arrival = read({"message": {**MESSAGE, "document": file, "caption": "here"}})
    assert arrival
    assert arrival.event == Sent(3, caption="here", file_id="F1", file_name="a.csv", size=12)


@each_of([("4:edit:id:1", 4), ("*:edit:id:1", None), ("x:edit:id:1", -1)])
def test_press_names_the_version_of_its_step(data: str, version: int | None) -> None:
    press = {"id": "99", "from": MARIE, "message": MESSAGE, "data": data}
    arrival = read({"callback_query": press})
    assert arrival == Arrival(
        7, Pressed("edit", "id:1", version, query_id="99", message_id=3), "fr"
    )


def test_whoever_blocks_the_bot_is_heard() -> None:
    change = {"chat": CHAT, "from": MARIE, "new_chat_member": {"status": "kicked", "user": {}}}
    assert read({"my_chat_member": change}) == Arrival(7, Blocked())


def test_a_press_whose_message_is_gone_is_heard_in_the_persons_own_chat() -> None:
    pressed = Pressed("results", "7", None, query_id="99")
    press = {"id": "99", "from": MARIE, "data": "*:results:7"}
    assert read({"callback_query": press}) == Arrival(7, pressed, "fr")


FILE = {"file_id": "F1", "file_unique_id": "U1"}
PLACE = {"latitude": 45.7, "longitude": 4.8}


@each_of(
    [
        {"photo": [FILE, FILE]},
        {"voice": FILE},
        {"hologram": FILE},  # a kind of file that is not invented yet
        {"location": PLACE},
        {"venue": {"location": PLACE, "title": "Lyon"}, "location": PLACE},
        {"contact": {"phone_number": "1"}},
        {"dice": {"value": 3}},
        {"poll": {"id": "1"}},
    ]
)
def test_what_a_person_sends_is_heard_whatever_it_is(content: dict[str, Any]) -> None:
    arrival = read({"message": {**MESSAGE, **content}})
    assert arrival
    assert isinstance(arrival.event, Sent)


@each_of(
    [
        {},
        {"pinned_message": {**MESSAGE, "text": "hello"}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
        {"new_chat_photo": [FILE]},
        {"gift": {"gift": {"id": "g", "sticker": FILE}}},
        {"something_of_next_year": {"by": MARIE}},
        {"location": {**PLACE, "live_period": 900}},
    ]
)
def test_what_nobody_wrote_is_not_answered(content: dict[str, Any]) -> None:
    assert read({"message": {**MESSAGE, **content}}) is None


def test_a_live_location_is_not_answered_however_often_it_moves() -> None:
    assert read({"edited_message": {**MESSAGE, "location": PLACE}}) is None


@each_of(
    [
        {"poll": {"id": "1"}},
        {"message": {**MESSAGE, "chat": GROUP, "text": "hello"}},
        {"my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "left"}}},
    ]
)
def test_what_the_desk_has_no_use_for_is_nothing(update: dict[str, Any]) -> None:
    assert read(update) is None
