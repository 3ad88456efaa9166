package takt.client.home;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What runs here.
 *
 * @param name the application
 * @param version the version of its API
 */
public record Home(
    @Schema(examples = "Takt") String name, @Schema(examples = "1") String version) {}
