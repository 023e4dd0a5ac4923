"""Where callbacks may go: every spelling of an inner address is refused, before a connection and after a name changed."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mayfly.errors import InvalidRequest
from mayfly.messaging.callbacks.addresses import AddressBook, is_outside

OUTSIDE = "93.184.216.34"
# Inner, special and unroutable addresses, as hosts of a URL. Numbers are read as the real resolver reads them.
INNER = (
    "127.0.0.1", "127.1", "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0x7f000001", "2130706433", "017700000001", "127.0.0.1.",
    "localhost", "localhost.", "LOCALHOST", "0.0.0.0", "0", "0x0", "00000000000", "10.0.0.1", "10.1", "0x0a000001", "167772161",
    "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.1", "3232235521", "0xc0a80001", "169.254.169.254", "2852039166",
    "0xA9FEA9FE", "0251.0376.0251.0376", "169.254.43518", "0xa9.0xfe.0xa9.0xfe", "100.64.0.1", "100.100.100.200",
    "168.63.129.16", "192.0.0.192", "198.18.0.1", "192.0.2.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255", "192.88.99.1",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:a9fe:a9fe]",
    "[64:ff9b::7f00:1]", "[64:ff9b::169.254.169.254]", "[64:ff9b:1::a9fe:a9fe]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]",
    "[2001:0:53aa:64c:0:f7fb:5601:5601]", "[fe80::1]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[100::1]",
    "[2001:db8::1]", "[2001:10::1]", "[2001:20::1]", "[3fff::1]", "[5f00::1]",
)  # fmt: skip
SHAPES = (
    "http://example.com/", "ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "//example.com/", "example.com",
    "https://", "https:///path", "https://user@example.com/", "https://user:pass@example.com/", "https://@example.com/",
    "https://example.com:8443/", "https://example.com:80/", "https://example.com:0/", "https://example.com:99999/",
    "https://example.com:abc/", "https://example.com/#part", "https://exa mple.com/", "https://example.com/\r\nX: y",
    "https://example.com\\@127.0.0.1/", "https://127.0.0.1#@example.com/", "https://ex\u00e4mple.com/", "https://\uff11\uff12\uff17.0.0.1/",
    "https://[::1", "https://[fe80::1%25eth0]/", "https://[fe80::1%eth0]/", "https://[v1.x]/", "https://-bad-.com/", "https://a..b/",
    "https://exam_ple.com/", "https://127。0。0。1/", "https://①②⑦.0.0.1/", "https://example.com/" + "a" * 2048, "javascript:alert(1)", "",
)  # fmt: skip


def looked_up(host: str, port: int) -> list[str]:
    """As the real resolver reads numbers; names lead outside."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except OSError:
        return ["127.0.0.1"] if host.lower().rstrip(".") == "localhost" else [OUTSIDE]
    return [entry[4][0] for entry in found]


BOOK = AddressBook(resolve=looked_up)


@pytest.mark.parametrize("host", INNER)
def test_an_inner_address_is_refused_however_it_is_spelled(host):
    with pytest.raises(InvalidRequest) as refused:
        BOOK.vet(f"https://{host}/hook")
    assert refused.value.faults[0].field == "callback_url"
    assert refused.value.code == "invalid_callback_url"


def test_the_table_is_long_enough():
    assert len(INNER) >= 60


@pytest.mark.parametrize("url", SHAPES)
def test_a_url_that_is_none_is_refused_and_never_repeated(url):
    with pytest.raises(InvalidRequest) as refused:
        BOOK.vet(url)
    assert len(url) < 12 or url not in str(refused.value)


@pytest.mark.parametrize(
    "answers", [["127.0.0.1"], [OUTSIDE, "10.0.0.1"], ["::1", OUTSIDE], ["64:ff9b::a9fe:a9fe"], [], ["not an address"]]
)
def test_a_name_is_what_it_resolves_to_and_all_of_it(answers):
    with pytest.raises(InvalidRequest):
        AddressBook(resolve=lambda host, port: answers).vet("https://example.com/hook")


def test_a_name_without_an_address_is_refused():
    def nothing(host, port):
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(InvalidRequest, match="no address"):
        AddressBook(resolve=nothing).vet("https://example.com/hook")


def test_a_public_place_is_the_address_that_was_vetted():
    place = AddressBook(resolve=lambda host, port: [OUTSIDE]).vet("https://Example.com/hook?a=1")
    assert (place.host, place.port, place.address, place.target) == ("example.com", 443, OUTSIDE, "/hook?a=1")


def test_a_deployment_can_open_one_place_for_development():
    book = AddressBook(allowed=frozenset({"127.0.0.1:9000"}), resolve=looked_up)
    assert book.vet("http://127.0.0.1:9000/hook").scheme == "http"
    for other in ("http://127.0.0.1:9001/hook", "http://127.1:9000/hook", "https://127.0.0.1/hook"):
        with pytest.raises(InvalidRequest):
            book.vet(other)


@pytest.mark.parametrize("address", [OUTSIDE, "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"])
def test_ordinary_addresses_are_outside(address):
    assert is_outside(address)


@given(st.ip_addresses())
def test_whatever_embeds_an_inner_ipv4_address_is_inner(address):
    if address.version == 4 and not is_outside(str(address)):
        for form in (f"::ffff:{address}", f"::{address}", f"64:ff9b::{address}"):
            assert not is_outside(form)


@given(st.text(max_size=80))
def test_any_text_is_vetted_or_refused(text):
    for url in (text, f"https://{text}", f"https://example.com/{text}"):
        try:
            BOOK.vet(url)
        except InvalidRequest as refused:
            assert refused.faults[0].code == "invalid_callback_url"  # noqa: PT017
