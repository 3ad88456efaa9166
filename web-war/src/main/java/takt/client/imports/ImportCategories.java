package takt.client.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which category an item has, where no column says so: that of the first rule with a keyword at the
 * beginning of a word of its name.
 *
 * @param rules in their order
 * @param fallback for items that no rule fits; none if absent
 */
public record ImportCategories(
    @NotNull @Size(max = 100) List<@NotNull @Valid CategoryRule> rules,
    @Size(min = 1, max = 200) @Schema(examples = "home") String fallback) {}
