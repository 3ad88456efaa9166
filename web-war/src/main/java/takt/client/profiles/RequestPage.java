package takt.client.profiles;

import java.util.List;
import java.util.UUID;

/**
 * A page of requests, oldest first.
 *
 * @param items the requests
 * @param next what to give as {@code after} for the next page; absent on the last
 */
public record RequestPage(List<RequestInfo> items, UUID next) {}
