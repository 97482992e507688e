#!/usr/bin/env python3
"""own_network.py COMMAND...: runs COMMAND with a loopback network of its own, where the system lets us.

Suites run side by side, and many of their tests need a port at which nobody answers any more, or one that a portal gets
back when it starts again. On one network another suite's server may be given that port in between, or another suite's
client may still be knocking at it. Only root may do this; for others COMMAND runs on the machine's own network.
"""
import ctypes
import fcntl
import os
import socket
import struct
import sys

CLONE_NEWNET = 0x40000000  # <sched.h>
SIOCSIFFLAGS = 0x8914  # <linux/sockios.h>
IFF_UP = 1  # <net/if.h>


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", IFF_UP))


def main(command):
    if sys.platform == "linux" and os.geteuid() == 0:
        if ctypes.CDLL(None).unshare(CLONE_NEWNET) == 0:
            raise_loopback()
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
