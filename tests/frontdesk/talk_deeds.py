"""What staff do in conversations, each with the lines of the audit log."""

from shared.audit import AuditAction
from tests.frontdesk.deed import Deed

A = AuditAction
CITIZEN, TALK, TASK = "citizen:{citizen_id}", "conversation:{conversation_id}", "task:{task_id}"
TAKE_OVER = Deed("lene", "/desk/conversations/{conversation_id}/carry-on", {})

TALK_DEEDS = (
    Deed(
        "lene",
        "/desk/conversations/",
        {"where": "here", "language": "da"},
        ((A.BEGAN_CONVERSATION, "conversation:{begun}"),),
    ),
    Deed(
        "lene",
        "/desk/conversations/{conversation_id}",
        None,
        ((A.READ_CONVERSATION, TALK),),
        "conversation",
    ),
    Deed(
        "lene",
        "/desk/conversations/{conversation_id}",
        None,
        ((A.READ_CONVERSATION, TALK), (A.READ_CONVERSATION, CITIZEN)),
        "joined",
    ),
    Deed("lene", TAKE_OVER.to, {}, ((A.CARRIED_ON, TALK), (A.TOOK_TASK, TASK)), "help"),
    *(
        Deed(
            "lene",
            "/desk/conversations/{conversation_id}/seen",
            {"how": how},
            ((action, TALK),),
            "conversation",
            (TAKE_OVER,),
        )
        for how, action in (
            ("document", A.SAW_DOCUMENT),
            ("known", A.KNEW_WHO),
            ("called_back", A.CALLED_BACK),
        )
    ),
    Deed(
        "lene",
        "/desk/conversations/{conversation_id}/answer",
        {"turn": "{turn}", "choice": "0"},
        ((A.ANSWERED_FOR_THEM, TALK),),
        "conversation",
        (TAKE_OVER,),
    ),
    Deed(
        "lene",
        "/desk/conversations/{conversation_id}/hand-back",
        {},
        ((A.HANDED_BACK, TALK), (A.CLOSED_TASK, TASK)),
        "help",
        (TAKE_OVER,),
    ),
)
