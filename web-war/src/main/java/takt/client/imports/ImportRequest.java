package takt.client.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import to begin: how to read the lines of its file.
 *
 * @param name what you call it, 1 to 200 characters
 * @param columns which columns hold what
 * @param time how to read the time
 * @param categories which category an item has; none if absent
 * @param cancelled the prefix of an order number that marks a return; none if absent
 * @param noProducts item codes that are bookings such as postage; {@code *} at the end stands for
 *     any rest
 * @param customerSuffix what is taken off the end of a customer number, such as {@code .0}
 * @param bought the name of a purchase's event; {@code Order Completed} if absent
 * @param returned the name of a return's event; {@code Order Refunded} if absent
 * @param separator what stands between cells: comma (if absent), semicolon, tab or bar
 * @param charset UTF-8 (if absent), ISO-8859-1 or windows-1252
 */
public record ImportRequest(
    @NotBlank @Size(max = 200) @Schema(examples = "Orders of 2011") String name,
    @NotNull @Valid ImportColumns columns,
    @NotNull @Valid ImportTime time,
    @Valid ImportCategories categories,
    @Size(max = 20) @Schema(examples = "C") String cancelled,
    @Size(max = 500) @Schema(examples = "[\"POST\", \"gift_*\"]")
        List<@NotBlank @Size(max = 100) String> noProducts,
    @Size(max = 20) @Schema(examples = ".0") String customerSuffix,
    @Size(min = 1, max = 200) @Schema(examples = "Order Completed") String bought,
    @Size(min = 1, max = 200) @Schema(examples = "Order Refunded") String returned,
    @Pattern(regexp = "[,;\t|]", message = "must be a comma, semicolon, tab or bar")
        @Schema(examples = ",")
        String separator,
    @Pattern(
            regexp = "UTF-8|ISO-8859-1|windows-1252",
            message = "must be UTF-8, ISO-8859-1 or windows-1252")
        @Schema(examples = "UTF-8")
        String charset) {}
