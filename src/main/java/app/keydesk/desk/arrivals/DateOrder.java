package app.keydesk.desk.arrivals;

import java.time.ZoneId;
import java.util.Set;

/** How 03/04/2026 is meant. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** What people in this zone write: the month first in the United States alone. */
    public static DateOrder usualIn(ZoneId zone) {
        Set<String> american = Set.of(
                "America/New_York",
                "America/Detroit",
                "America/Chicago",
                "America/Denver",
                "America/Phoenix",
                "America/Los_Angeles",
                "America/Anchorage",
                "Pacific/Honolulu");
        return zone.getId().startsWith("US/") || american.contains(zone.getId()) ? MONTH_FIRST : DAY_FIRST;
    }
}
