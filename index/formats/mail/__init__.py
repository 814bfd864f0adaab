"""Mail as it is kept: single messages (.eml, .msg), mailboxes (.mbox), and pages saved as mail (MHTML)."""

from index.formats.mail.eml import EmlFormat
from index.formats.mail.mbox import MboxFormat
from index.formats.mail.mhtml import MhtmlFormat
from index.formats.mail.msg import MsgFormat

__all__ = ["EmlFormat", "MboxFormat", "MhtmlFormat", "MsgFormat"]
