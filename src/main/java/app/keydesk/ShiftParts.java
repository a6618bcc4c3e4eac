package app.keydesk;

import app.keydesk.desk.DeskParts;
import app.keydesk.desk.FrontDesk;
import app.keydesk.desk.ShiftLog;
import app.keydesk.desk.arrivals.Arrivals;
import app.keydesk.desk.checkin.GroupCheckIn;
import app.keydesk.desk.shift.Handover;
import app.keydesk.desk.shift.OutageLists;
import app.keydesk.desk.shift.SpareKeyDrawer;

/** What one shift hands to the next, joined from the hotel's files. */
record ShiftParts(SpareKeyDrawer drawer, Handover handover, OutageLists outage) {

    static ShiftParts of(HotelFiles files, DeskParts parts, FrontDesk desk, Arrivals arrivals) {
        SpareKeyDrawer drawer = new SpareKeyDrawer(
                files.spareKeys(), files.audit(), parts.clock(), parts.options().authority());
        return new ShiftParts(
                drawer,
                new Handover(
                        desk,
                        parts.cache(),
                        new ShiftLog(parts),
                        drawer,
                        new GroupCheckIn(desk, arrivals, parts.cache())),
                new OutageLists(desk.board(), desk.connection(), arrivals, files.outage()));
    }
}
