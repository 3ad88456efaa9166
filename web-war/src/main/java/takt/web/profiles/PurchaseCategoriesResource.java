package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import takt.client.profiles.PurchaseCategoriesApi;
import takt.client.profiles.PurchaseCategoryBody;
import takt.client.profiles.PurchaseCategoryInfo;
import takt.client.profiles.PurchaseCategoryPage;
import takt.profiles.PurchaseCategories;
import takt.profiles.PurchaseCategory;
import takt.profiles.PurchaseKind;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Categories of products over REST. */
@ApplicationScoped
public class PurchaseCategoriesResource implements PurchaseCategoriesApi {

  @Inject PurchaseCategories categories;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public PurchaseCategoryPage list(String after, int limit) {
    List<PurchaseCategoryInfo> items =
        categories.list(Optional.ofNullable(after), limit).stream()
            .map(PurchaseCategoriesResource::info)
            .toList();
    return new PurchaseCategoryPage(
        items, items.size() < limit ? null : items.get(limit - 1).category());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public PurchaseCategoryInfo get(String category) {
    return tagged(categories.find(category).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.OPERATOR})
  public PurchaseCategoryInfo put(String category, String ifMatch, PurchaseCategoryBody body) {
    int revision = IfMatch.revision(ifMatch);
    PurchaseKind kind = Words.read(PurchaseKind.class, body.kind(), "/kind");
    OptionalInt days =
        body.lastsDays() == null ? OptionalInt.empty() : OptionalInt.of(body.lastsDays());
    return tagged(
        categories.put(
            Words.checked(
                "/category", () -> new PurchaseCategory(category, kind, days, revision))));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.OPERATOR})
  public void delete(String category, String ifMatch) {
    if (!categories.remove(category, IfMatch.revision(ifMatch))) {
      throw Refusal.notFound();
    }
  }

  private PurchaseCategoryInfo tagged(PurchaseCategory one) {
    answer.etag(one.revision());
    return info(one);
  }

  private static PurchaseCategoryInfo info(PurchaseCategory one) {
    return new PurchaseCategoryInfo(
        one.category(),
        one.revision(),
        Words.of(one.kind()),
        one.lastsDays().isPresent() ? one.lastsDays().getAsInt() : null);
  }
}
