"""Reads projects in Microsoft Project XML with MPXJ and prints what is in each as one line of JSON."""

import codecs
import json
import sys

import jpype
import mpxj  # noqa: F401 - puts MPXJ's Java classes where the next line finds them

jpype.startJVM("-Djava.awt.headless=true")

from java.io import ByteArrayInputStream  # noqa: E402
from org.mpxj import ResourceType, TimeUnit  # noqa: E402
from org.mpxj.mspdi import MSPDIReader  # noqa: E402

PERCENT = (TimeUnit.PERCENT, TimeUnit.ELAPSED_PERCENT)
ELAPSED = (
    TimeUnit.ELAPSED_MINUTES,
    TimeUnit.ELAPSED_HOURS,
    TimeUnit.ELAPSED_DAYS,
    TimeUnit.ELAPSED_WEEKS,
    TimeUnit.ELAPSED_MONTHS,
    TimeUnit.ELAPSED_YEARS,
)


def text(value):
    return "" if value is None else str(value)


def day(moment):
    return None if moment is None else str(moment.toLocalDate())


def lag(relation, properties):
    """Kind of span and how much: percent, or minutes of work or of the clock."""
    span = relation.getLag()
    if span.getUnits() in PERCENT:
        return "percent", round(float(span.getDuration()))
    minutes = span.convertUnits(TimeUnit.MINUTES, properties)
    return "elapsed" if span.getUnits() in ELAPSED else "work", round(float(minutes.getDuration()))


def predecessor(relation, properties):
    kind, amount = lag(relation, properties)
    return {
        "uid": int(relation.getPredecessorTask().getUniqueID()),
        "kind": str(relation.getType()),
        "lag": kind,
        "amount": amount,
    }


def people(task):
    named = (assignment.getResource() for assignment in task.getResourceAssignments())
    return [text(who.getName()) for who in named if who is not None and who.getType() == ResourceType.WORK]


def row(task, properties):
    parent = task.getParentTask()
    percent = task.getPercentageComplete()
    return {
        "uid": int(task.getUniqueID()),
        "id": int(task.getID()),
        "null": bool(task.getNull()),
        "active": bool(task.getActive()),
        "external": bool(task.getExternalTask()),
        "sums_up": any(not child.getNull() for child in task.getChildTasks()),
        "parent": None if parent is None else int(parent.getUniqueID()),
        "name": text(task.getName()),
        "notes": text(task.getNotes()),
        "start": day(task.getStart()),
        "finish": day(task.getFinish()),
        "percent": 0 if percent is None else round(float(str(percent))),
        "started": task.getActualStart() is not None,
        "finished": task.getActualFinish() is not None,
        "milestone": bool(task.getMilestone()),
        "people": people(task),
        "predecessors": [predecessor(relation, properties) for relation in task.getPredecessors()],
    }


def opened(path):
    """The file in UTF-8 without a byte order mark: MPXJ's reader of this format knows neither marks nor UTF-16."""
    with open(path, "rb") as file:
        content = file.read()
    encoding = "utf-16" if content.startswith(codecs.BOM_UTF16_LE) else "utf-8-sig"
    return ByteArrayInputStream(content.decode(encoding).encode())


for path in sys.argv[1:]:
    project = MSPDIReader().read(opened(path))
    properties = project.getProjectProperties()
    rows = [row(task, properties) for task in project.getTasks()]
    print(json.dumps({"minutes_per_day": int(properties.getMinutesPerDay()), "rows": rows}))
