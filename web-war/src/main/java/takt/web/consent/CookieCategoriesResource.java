package takt.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.client.consent.CategoryInfo;
import takt.client.consent.CategoryList;
import takt.client.consent.CategoryPurpose;
import takt.client.consent.CookieCategoriesApi;
import takt.consent.CookieCatalogue;
import takt.consent.CookieCategory;
import takt.consent.MappedCategory;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** What the categories of the Open Cookie Database mean, over REST. */
@ApplicationScoped
public class CookieCategoriesResource implements CookieCategoriesApi {

  @Inject CookieCatalogue catalogue;
  @Inject Answer answer;

  @Override
  @RolesAllowed(Role.DPO)
  public CategoryList list() {
    Map<CookieCategory, MappedCategory> mapped =
        catalogue.mapped().stream()
            .collect(Collectors.toMap(MappedCategory::category, Function.identity()));
    return new CategoryList(
        Arrays.stream(CookieCategory.values())
            .map(
                category ->
                    mapped.containsKey(category)
                        ? info(mapped.get(category))
                        : new CategoryInfo(Words.of(category), null, 0))
            .toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public CategoryInfo put(String category, String ifMatch, CategoryPurpose chosen) {
    CookieCategory known = category(category);
    PurposeCode purpose = Words.code(chosen.purpose(), "/purpose");
    MappedCategory mapped = catalogue.map(known, purpose, IfMatch.revision(ifMatch));
    answer.etag(mapped.revision());
    return info(mapped);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void delete(String category, String ifMatch) {
    CookieCategory known = category(category);
    if (catalogue.mapped().stream().noneMatch(one -> one.category() == known)) {
      throw Refusal.notFound();
    }
    catalogue.unmap(known, IfMatch.revision(ifMatch));
  }

  private static CookieCategory category(String word) {
    return Arrays.stream(CookieCategory.values())
        .filter(one -> Words.of(one).equals(word))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static CategoryInfo info(MappedCategory mapped) {
    return new CategoryInfo(
        Words.of(mapped.category()), mapped.purpose().value(), mapped.revision());
  }
}
