package takt.it.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import takt.sabotage.FailingCleanUp;

/**
 * Runs the methods of a test class inside the server: in the EAR as it was built, plus the tests'
 * own web module and {@code lib/takt-sabotage.jar}. It is deployed once for all test classes (see
 * {@link OneDeployment}), so the web module holds every package of tests.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InTakt {

  private static final String DESCRIPTOR = "/META-INF/application.xml";
  private static final String LIBRARIES = "<library-directory>";
  private static final String WAR = "takt-it.war";
  private static final String MODULE =
      "<module><web><web-uri>"
          + WAR
          + "</web-uri><context-root>/takt-it</context-root></web></module>";

  /** The EAR under test. */
  @Deployment
  public static EnterpriseArchive takt() {
    File built = Path.of("target", "takt.ear").toFile();
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "takt-it.ear")
            .importFrom(built)
            .as(EnterpriseArchive.class);
    String descriptor = text(ear.get(DESCRIPTOR).getAsset());
    ear.delete(DESCRIPTOR);
    ear.setApplicationXML(new StringAsset(descriptor.replace(LIBRARIES, MODULE + LIBRARIES)));
    ear.addAsLibrary(
        ShrinkWrap.create(JavaArchive.class, "takt-sabotage.jar")
            .addPackage(FailingCleanUp.class.getPackage())
            .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, WAR)
            .addPackages(true, "takt.it.promise", "takt.it.container")
            .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class))
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ear.addAsModule(Testable.archiveToTest(tests));
  }

  /** As a library: the adapter looks for servlets in every class that is not in one. */
  private static File jarOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toFile();
  }

  private static String text(Asset asset) {
    try (InputStream content = asset.openStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
