"""A desktop portal for screenshots, as python-dbusmock takes it: answers as the parameter "answer" says.

picture   a picture lies in "file", and the answer comes before the call returns, as it may
cancel    the person closed the dialog
refuse    the desktop did not allow it
nothing   no answer ever; Close is noted in "file"
"""
import dbus
import dbus.service

from dbusmock import get_object

BUS_NAME = "org.freedesktop.portal.Desktop"
MAIN_OBJ = "/org/freedesktop/portal/desktop"
MAIN_IFACE = "org.freedesktop.portal.Screenshot"
REQUEST_IFACE = "org.freedesktop.portal.Request"
SYSTEM_BUS = False

CODES = {"picture": 0, "cancel": 1, "refuse": 2}


def load(mock, parameters):
    mock.answer = parameters["answer"]
    mock.file = parameters["file"]


@dbus.service.method(MAIN_IFACE, in_signature="sa{sv}", out_signature="o", sender_keyword="sender")
def Screenshot(self, parent_window, options, sender=None):
    if not options.get("interactive"):
        raise dbus.exceptions.DBusException("only interactive", name="org.freedesktop.portal.Error.NotAllowed")
    name = sender[1:].replace(".", "_")
    handle = f"/org/freedesktop/portal/desktop/request/{name}/{options['handle_token']}"
    self.AddObject(handle, REQUEST_IFACE, {},
                   [("Close", "", "", f"open({str(self.file)!r}, 'w').write('closed')")])
    if self.answer in CODES:
        results = dbus.Dictionary({}, signature="sv")
        if self.answer == "picture":
            results["uri"] = dbus.String("file://" + self.file, variant_level=1)
        get_object(handle).EmitSignal(REQUEST_IFACE, "Response", "ua{sv}",
                                      [dbus.UInt32(CODES[self.answer]), results])
    return dbus.ObjectPath(handle)
