from tests.end_to_end.tracing import outward, peers

LOG = """\
12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
12 connect(3, {sa_family=AF_UNIX, sun_path="/run/x/X7"}, 110) = 0
12 connect(4, {sa_family=AF_UNIX, sun_path=@"/run/dbus-1"}, 20) = 0
12 bind(5, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0
12 sendmsg(3, {msg_name=NULL, msg_namelen=0}, 0) = 8
13 socketpair(AF_UNIX, SOCK_STREAM, 0, [6, 7]) = 0
"""

ENGINE = """\
14 execve("/usr/lib/speech-dispatcher-modules/sd_generic", ["sd_generic"], 0x7f <unfinished ...>
13 socketpair(AF_UNIX, SOCK_STREAM, 0, [8, 9]) = 0
14 <... execve resumed>)             = 0
14 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 10
14 connect(10, {sa_family=AF_INET, sin_port=htons(59125), sin_addr=inet_addr("127.0.0.1")}, 16) = -1
"""

OUT = (
    '13 connect(8, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
    "13 <... connect resumed>, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = -1 EINPROGRESS",
    "13 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 9",
    "13 socket(AF_PACKET, SOCK_RAW, 768) = 9",
    '12 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '14 connect(10, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
    '13 sendto(9, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1',
    "13 socket(AF_VSOCK, SOCK_STREAM, 0) = 9",
)


def test_what_stays_here_is_no_fault() -> None:
    assert outward(LOG + ENGINE) == []
    assert list(peers(LOG)) == ["/run/x/X7", "@/run/dbus-1"]


def test_each_way_out_is_found() -> None:
    assert outward(LOG + ENGINE + "\n".join(OUT)) == list(OUT)
