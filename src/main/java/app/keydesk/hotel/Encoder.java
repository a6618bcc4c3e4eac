package app.keydesk.hotel;

import java.util.List;

/** A card encoder. Seam does not tell whether it is online: only an attempt does. */
public record Encoder(EncoderId id, SystemId systemId, String name, List<Notice> notices) {}
