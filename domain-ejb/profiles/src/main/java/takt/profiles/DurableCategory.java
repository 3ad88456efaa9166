package takt.profiles;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person has bought something in a durable category and still has it (rule F15.6).
 *
 * @param category the category's name as purchases carry it
 * @param last when they last bought something in it
 * @param again from when on that is worn out, as the company says; empty if it does not say
 */
public record DurableCategory(String category, Instant last, Optional<Instant> again) {}
