package takt.profiles;

import java.time.Instant;
import takt.kernel.PurposeSet;

/**
 * One thing that is kept apart of an erased person.
 *
 * @param number its place, from 1
 * @param kind what it is: {@code event} or {@code attribute}
 * @param name the event's or the attribute's name
 * @param purposes what it is kept for
 * @param at when it happened or was learnt
 * @param content the event's properties as JSON, or the attribute's value
 * @param deleteAt when it is deleted
 */
public record KeptRecord(
    long number,
    String kind,
    String name,
    PurposeSet purposes,
    Instant at,
    String content,
    Instant deleteAt) {}
