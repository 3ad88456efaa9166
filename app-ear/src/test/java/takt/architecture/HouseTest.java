package takt.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;

/** Who may use whom. */
@AnalyzeClasses(packages = "takt", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule theKernelKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("takt.kernel..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("takt..", "jakarta..", "org..", "com..")
                  .and(DescribedPredicate.not(resideInAPackage("takt.kernel.."))));

  @ArchTest
  static final ArchRule thePlatformKnowsNoModule =
      noClasses()
          .that()
          .resideInAPackage("takt.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "takt.consent..",
              "takt.profiles..",
              "takt.campaigns..",
              "takt.web..",
              "takt.client..");

  @ArchTest
  static final ArchRule consentKnowsNobodyRightOfIt =
      noClasses()
          .that()
          .resideInAPackage("takt.consent..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("takt.profiles..", "takt.campaigns..", "takt.web..", "takt.client..");

  @ArchTest
  static final ArchRule profilesKnowNobodyRightOfThem =
      noClasses()
          .that()
          .resideInAPackage("takt.profiles..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("takt.campaigns..", "takt.web..", "takt.client..");

  @ArchTest
  static final ArchRule campaignsKnowNobodyRightOfThem =
      noClasses()
          .that()
          .resideInAPackage("takt.campaigns..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("takt.web..", "takt.client..");

  @ArchTest static final ArchRule consentIsUsedThroughItsFace = face("consent");

  @ArchTest static final ArchRule profilesAreUsedThroughTheirFace = face("profiles");

  @ArchTest static final ArchRule campaignsAreUsedThroughTheirFace = face("campaigns");

  private static ArchRule face(String module) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("takt." + module + "..")
        .should()
        .dependOnClassesThat(
            are(
                resideInAPackage("takt." + module + "..")
                    .and(DescribedPredicate.not(resideInAPackage("takt." + module)))));
  }

  @ArchTest
  static final ArchRule entitiesStayAtHome =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Embeddable.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule theClientIsInterfacesAndRecords =
      classes()
          .that()
          .resideInAPackage("takt.client..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should(
              new ArchCondition<JavaClass>("be interfaces, records or enums") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                  boolean fits = one.isInterface() || one.isRecord() || one.isEnum();
                  events.add(new SimpleConditionEvent(one, fits, one.getName()));
                }
              });

  @ArchTest
  static final ArchRule theClientKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("takt.client..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("takt..")
                  .and(DescribedPredicate.not(resideInAPackage("takt.client.."))));

  /** Whoever doubts Takt needs nothing of it to verify an export. */
  @ArchTest
  static final ArchRule theVerifierNeedsTheJdkOnly =
      noClasses()
          .that()
          .resideInAPackage("takt.verifier..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("takt.verifier..", "java..");

  /** Rule K.3: events carry ids and values, and nothing that could change on the way. */
  @ArchTest
  static final ArchRule eventsAreRecords =
      methods()
          .that(observe("takt.kernel"))
          .should(
              new ArchCondition<JavaMethod>("be given a record") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean record =
                      method.getParameters().stream()
                          .filter(one -> one.isAnnotatedWith(Observes.class))
                          .allMatch(one -> one.getRawType().isRecord());
                  events.add(new SimpleConditionEvent(method, record, method.getFullName()));
                }
              });

  /** Rule K.3 and promise 1: an opt-out is heard in its own transaction. */
  @ArchTest
  static final ArchRule nobodyObservesAsynchronously =
      noMethods()
          .should(
              new ArchCondition<JavaMethod>("have an asynchronous observer's parameter") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean async =
                      method.getParameters().stream()
                          .anyMatch(one -> one.isAnnotatedWith(ObservesAsync.class));
                  events.add(new SimpleConditionEvent(method, async, method.getFullName()));
                }
              });

  @ArchTest
  static final ArchRule nobodyFiresAsynchronously =
      noClasses().should().callMethod(Event.class, "fireAsync", Object.class);

  @ArchTest
  static final ArchRule observersOfKernelEventsNeedTheTransaction =
      methods()
          .that(observe("takt.kernel"))
          .should(
              new ArchCondition<JavaMethod>("be @Transactional(MANDATORY)") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean mandatory =
                      method.isAnnotatedWith(Transactional.class)
                          && method.getAnnotationOfType(Transactional.class).value()
                              == Transactional.TxType.MANDATORY;
                  events.add(new SimpleConditionEvent(method, mandatory, method.getFullName()));
                }
              })
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaMethod> observe(String packages) {
    return new DescribedPredicate<>("observe events of " + packages) {
      @Override
      public boolean test(JavaMethod method) {
        return method.getParameters().stream()
            .anyMatch(
                one ->
                    one.isAnnotatedWith(Observes.class)
                        && resideInAPackage(packages).test(one.getRawType()));
      }
    };
  }

  /** Rule W.1. */
  @ArchTest
  static final ArchRule everyEndpointNamesWhoMayCallIt =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class);
}
