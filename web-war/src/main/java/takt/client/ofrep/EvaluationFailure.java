package takt.client.ofrep;

/**
 * Why nothing was decided.
 *
 * @param key the flag that was asked for, if one was
 * @param errorCode PARSE_ERROR, TARGETING_KEY_MISSING, INVALID_CONTEXT, FLAG_NOT_FOUND or GENERAL
 * @param errorDetails what was wrong
 */
public record EvaluationFailure(String key, String errorCode, String errorDetails) {}
