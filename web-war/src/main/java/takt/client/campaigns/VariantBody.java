package takt.client.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message's wording for one degree, channel and language. Texts are plain text; placeholders are
 * {@code {item.name}}, {@code {item.brand}}, {@code {item.category}} and {@code {item.price}}, what
 * the catalogue says of the message's item (from degree 0), {@code {context.page}} or another entry
 * of the context (1 and up), {@code {segment}} (2 and up), {@code {category}}, {@code
 * {attribute.city}} or another attribute (3 and up), the item that somebody bought and when, {@code
 * {item}} and {@code {boughtOn}}, {@code {firstName}} and other attributes that say who somebody is
 * (4). {@code {boughtOn|day}} writes a day in words, {@code {firstName|capital}} an upper first
 * letter.
 *
 * @param degree how personal it is, 0 to 4
 * @param channel web, email, push, post, phone or shop
 * @param language de or en
 * @param title 1 to 200 characters
 * @param body 1 to 2,000 characters
 * @param link a path or an https address, without placeholders
 * @param needs facts without which it is not used, beside those of its placeholders; at most 10
 *     together
 * @param segment the code of the segment for whose members it is, from degree 2 on; for everybody
 *     if absent
 * @param placement the code of the one of the campaign's placements that it is for, such as a
 *     landing page; for all of its channel if absent
 */
public record VariantBody(
    @Min(0) @Max(4) @Schema(examples = "3") int degree,
    @NotNull @Schema(examples = "web") String channel,
    @NotNull @Schema(examples = "en") String language,
    @NotBlank @Size(max = 200) @Schema(examples = "More for your kitchen") String title,
    @NotBlank @Size(max = 2000) @Schema(examples = "The cake stand everybody asks about.")
        String body,
    @NotBlank @Size(max = 500) @Schema(examples = "/item/22423") String link,
    @Size(max = 10) List<@NotNull String> needs,
    @Schema(examples = "runners") String segment,
    @Schema(examples = "landing-page") String placement) {

  /** For every placement of its channel. */
  public VariantBody(
      int degree,
      String channel,
      String language,
      String title,
      String body,
      String link,
      List<String> needs,
      String segment) {
    this(degree, channel, language, title, body, link, needs, segment, null);
  }
}
