package takt.it.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Lets all test classes share the first one's deployment: Arquillian would deploy the same EAR anew
 * for each.
 */
public final class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Sharing.class);
  }

  /** Stands before Arquillian's own steps. */
  public static final class Sharing {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> current;

    private DeploymentScenario shared;
    private boolean deployed;

    /** Generates the deployment for the first class; the others get that one. */
    public void generate(@Observes EventContext<GenerateDeployment> step) {
      if (shared == null) {
        step.proceed();
        shared = current.get();
      } else {
        current.set(shared);
      }
    }

    /** Deploys once. */
    public void deploy(@Observes EventContext<DeployManagedDeployments> step) {
      if (!deployed) {
        deployed = true;
        step.proceed();
      }
    }

    /** Leaves it deployed: the server ends with the tests. */
    public void undeploy(@Observes EventContext<UnDeployManagedDeployments> step) {}
  }
}
