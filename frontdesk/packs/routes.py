"""The page of all rule packs, and of those under which new courses begin."""

from flask import Blueprint, Response, flash, request

from frontdesk.packs.actions.defaults import PacksView, packs_for, set_defaults
from frontdesk.packs.terms_forms import dated, pack_named, written_in
from frontdesk.pages import desk_page, go_to
from frontdesk.roles import may
from frontdesk.signed_in import clerk, is_own_form, staff
from shared.appointments import Centre, get_centre
from shared.safetynet import rule_packs, target_groups
from shared.web import workplace

blueprint = Blueprint("packs", __name__, url_prefix="/rule-packs", template_folder="templates")


@blueprint.get("/")
def list_packs() -> Response:
    return _page()


@blueprint.post("/")
def save_defaults() -> Response:
    """Saves under which pack new courses of each target group begin."""
    if not is_own_form():
        return go_to("desk.packs.list_packs")
    with workplace().read() as work:
        stored = packs_for(work, clerk()).defaults
    wanted = {group: request.form.get(f"pack-{group}", pack) for group, pack in stored.items()}
    changed = {group: pack for group, pack in wanted.items() if pack != stored[group]}
    if not set(changed.values()) <= rule_packs().keys():
        return _page("desk-not-on-list")
    with workplace().work() as work:
        set_defaults(work, clerk(), changed)
    flash("", "desk-packs-saved")
    return go_to("desk.packs.list_packs")


def _page(problem: str = "") -> Response:
    me = staff()
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
        found = packs_for(work, clerk())
    return desk_page(
        "desk/packs.html",
        centre,
        422 if problem else 200,
        found=found,
        groups={code: written_in(it, centre.language) for code, it in target_groups().items()},
        choices=_choices(found, centre),
        dated=dated,
        problem=problem,
        typed=request.form,
        may_choose=may(me.role, "desk.packs.save_defaults"),
    )


def _choices(found: PacksView, centre: Centre) -> list[tuple[str, str]]:
    """The packs of today, and those that stand for a group already."""
    standing = set(found.defaults.values())
    packs = [it for it in found.packs if it.is_in_force(found.today) or it.id in standing]
    gone = sorted(standing - {it.id for it in packs})
    return [*((it.id, pack_named(it, centre)) for it in packs), *((id, id) for id in gone)]
