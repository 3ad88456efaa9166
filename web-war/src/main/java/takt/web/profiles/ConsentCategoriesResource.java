package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import takt.client.profiles.CategoryMeaning;
import takt.client.profiles.ConsentCategoriesApi;
import takt.client.profiles.ConsentCategory;
import takt.client.profiles.ConsentCategoryList;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.ConsentCategories;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Categories of consent over REST. A category's revision is a fingerprint of what it means. */
@ApplicationScoped
public class ConsentCategoriesResource implements ConsentCategoriesApi {

  private static final int REVISIONS = 1_000_000_000;

  @Inject ConsentCategories categories;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public ConsentCategoryList list() {
    return new ConsentCategoryList(
        new TreeMap<>(categories.all())
            .entrySet().stream().map(one -> record(one.getKey(), one.getValue())).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public ConsentCategory get(String name) {
    Map<String, PurposeSet> all = categories.all();
    if (!all.containsKey(name)) {
      throw Refusal.notFound();
    }
    return answered(name, all.get(name));
  }

  @Override
  @RolesAllowed(Role.DPO)
  public ConsentCategory put(String name, String ifMatch, CategoryMeaning meaning) {
    if (name.isBlank() || name.length() > ConsentCategories.LONGEST || name.indexOf('\0') >= 0) {
      throw Refusal.field(
          "/name", "must have 1 to " + ConsentCategories.LONGEST + " characters, no NUL");
    }
    PurposeSet purposes = Words.purposes(meaning.purposes(), "/purposes");
    categories.put(name, purposes, known -> check(name, ifMatch, known));
    return answered(name, purposes);
  }

  private static void check(String name, String ifMatch, Optional<PurposeSet> known) {
    if (known.isPresent()) {
      IfMatch.check(ifMatch, revision(name, known.get()));
    } else if (ifMatch != null) {
      IfMatch.check(ifMatch, 0);
    }
  }

  private ConsentCategory answered(String name, PurposeSet purposes) {
    answer.etag(revision(name, purposes));
    return record(name, purposes);
  }

  private static int revision(String name, PurposeSet purposes) {
    return Math.floorMod(Objects.hash(name, purposes.canonical()), REVISIONS);
  }

  private static ConsentCategory record(String name, PurposeSet purposes) {
    return new ConsentCategory(name, purposes.codes().stream().map(PurposeCode::value).toList());
  }
}
