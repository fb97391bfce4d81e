// Reads the calendars named on the command line with ical.js, strictly, and prints every occurrence as JSON: local time, UTC, UID, summary, alarms.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;

function read(file) {
  const text = readFileSync(file, "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone").map((component) => new ICAL.Timezone(component));
  if (zones.length === 0) throw new Error(`${file}: no time zone`);
  ICAL.TimezoneService.reset();
  for (const zone of zones) ICAL.TimezoneService.register(zone);

  const occurrences = [];
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component, { strictExceptions: true });
    if (!zones.some((zone) => zone.tzid === event.startDate.zone.tzid)) throw new Error(`${file}: ${event.uid} does not use a zone of its file`);
    if (component.getFirstPropertyValue("rdate")) throw new Error(`${file}: ${event.uid} has an RDATE`);
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => `${alarm.getFirstPropertyValue("trigger")} ${alarm.getFirstPropertyValue("description")}`);
    const iterator = event.iterator();
    for (let start = iterator.next(); start; start = iterator.next()) {
      const end = event.getOccurrenceDetails(start).endDate;
      occurrences.push({
        local: start.toString(),
        utc: start.convertToZone(ICAL.Timezone.utcTimezone).toString(),
        minutes: end.subtractDate(start).toSeconds() / 60,
        uid: event.uid,
        summary: event.summary,
        alarms,
      });
      if (occurrences.length > 10000) throw new Error(`${file}: it does not end`);
    }
  }

  return occurrences.sort((one, other) => (one.utc + one.summary < other.utc + other.summary ? -1 : 1));
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
