package app.keydesk.hotel;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened at Seam ({@code /events/list}): a hint to read a resource again, never the truth itself.
 *
 * @param ids the resource ids it names, by their wire names ({@code acs_credential_id}, …)
 */
public record HotelEvent(String id, String type, Instant createdAt, Map<String, String> ids) {}
