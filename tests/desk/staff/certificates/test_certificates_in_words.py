"""What an officer sees of a file of certificates in the chat, and its candidate afterwards."""

from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import does, kept, screen, sends
from tests.support.world import World

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]


def row(number: str, state: str) -> dict[str, str]:
    return {"Identifiant": number, "Certificat": state}


async def seated(world: World, name: str, outcome: str) -> Person:
    person = world.person(name)
    person.start()
    await world.settle()
    world.give_account(name)
    world.give_result(name, outcome)
    return person


async def test_from_the_file_to_the_candidate_who_then_sees_it_everywhere(
    world: World, helene: Person
) -> None:
    marie = await seated(world, "Marie", "B")
    emma = await seated(world, "Emma", "no certificate")
    bad = csv_of(row(EMMA.id_number, "arrivé"), row(MARIE.id_number, "parti"))
    told = await sends(world, helene, bad, name="certificats.csv")
    assert "does not lead to a certificate" in told
    assert "A certificate is “arrived” or “collected”" in told
    assert kept(world) == [0, 0]
    file = csv_of(row(MARIE.id_number, "arrivé"))
    assert "read as a list of certificates" in await sends(
        world, helene, file, name="certificats.csv"
    )
    assert "is told once" in await does(world, helene, "[Import]")
    notice = marie.last.text
    assert "Votre certificat est arrivé au centre." in notice
    assert "pièce d’identité" in notice
    [letter] = [each for each in world.letters if each.mailbox == MARIE.email]
    assert letter.subject == "Votre certificat est arrivé"
    assert "pièce d’identité" in " ".join(letter.text.split())
    shown = await does(world, marie, "[Afficher]")
    assert "Il atteste le niveau B2." in shown
    assert "arrivera plus tard" not in shown
    assert "certificat" not in screen(emma)
    await sends(world, helene, csv_of(row(MARIE.id_number, "retiré")), name="certificats.csv")
    await does(world, helene, "[Import]")
    await does(world, marie, "/menu", "[Mon résultat]")
    assert "Votre certificat a été retiré au centre." in screen(marie)
    assert len([each for each in marie.chat if "est arrivé au centre" in each.text]) <= 2
