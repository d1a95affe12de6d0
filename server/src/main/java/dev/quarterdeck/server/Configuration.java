package dev.quarterdeck.server;

import dev.quarterdeck.office.Decide;
import dev.quarterdeck.office.Kinds;
import dev.quarterdeck.office.child.ChildPlanner;
import dev.quarterdeck.office.child.ChildSettings;
import dev.quarterdeck.office.proposals.ProposalDesk;
import dev.quarterdeck.office.proposals.Proposals;
import dev.quarterdeck.office.store.Desk;
import dev.quarterdeck.office.store.Store;
import dev.quarterdeck.office.workspace.WorkspaceReader;
import dev.quarterdeck.server.access.Accounts;
import dev.quarterdeck.server.access.Oidc;
import dev.quarterdeck.server.access.OidcSignIn;
import dev.quarterdeck.server.access.PermitCheck;
import dev.quarterdeck.server.access.SetUp;
import dev.quarterdeck.server.access.SignIn;
import dev.quarterdeck.server.access.Tokens;
import dev.quarterdeck.server.http.AccountsController;
import dev.quarterdeck.server.http.ApprovalController;
import dev.quarterdeck.server.http.Approvals;
import dev.quarterdeck.server.http.BulkController;
import dev.quarterdeck.server.http.CasesController;
import dev.quarterdeck.server.http.DecisionsController;
import dev.quarterdeck.server.http.DocumentsController;
import dev.quarterdeck.server.http.EffectsController;
import dev.quarterdeck.server.http.Failures;
import dev.quarterdeck.server.http.FrontiersController;
import dev.quarterdeck.server.http.HealthController;
import dev.quarterdeck.server.http.ImportsController;
import dev.quarterdeck.server.http.InitiativesController;
import dev.quarterdeck.server.http.Meters;
import dev.quarterdeck.server.http.OpenApiController;
import dev.quarterdeck.server.http.ProposalsController;
import dev.quarterdeck.server.http.SessionController;
import dev.quarterdeck.server.http.TokensController;
import dev.quarterdeck.server.http.TrialsController;
import dev.quarterdeck.server.http.WorkspaceController;
import dev.quarterdeck.server.http.Workspaces;
import dev.quarterdeck.server.jobs.Decisions;
import dev.quarterdeck.server.jobs.Frontiers;
import dev.quarterdeck.server.jobs.Trials;
import dev.quarterdeck.server.jobs.Turns;
import dev.quarterdeck.server.jobs.Worker;
import dev.quarterdeck.server.store.Data;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the server is made of; nothing is found by scanning. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
  Guards.class,
  Failures.class,
  WorkspaceController.class,
  DocumentsController.class,
  BulkController.class,
  InitiativesController.class,
  DecisionsController.class,
  FrontiersController.class,
  TrialsController.class,
  AccountsController.class,
  ImportsController.class,
  ProposalsController.class,
  EffectsController.class,
  ApprovalController.class,
  TokensController.class,
  OpenApiController.class,
  HealthController.class
})
class Configuration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  WorkspaceReader reader() {
    return new WorkspaceReader(Kinds.all());
  }

  @Bean(destroyMethod = "")
  Store store(Data data) {
    return data.store();
  }

  @Bean
  Desk desk(Store store, WorkspaceReader reader) {
    return new Desk(store, reader);
  }

  @Bean
  Proposals proposals(Data data) {
    return data.proposals();
  }

  @Bean
  ProposalDesk proposalDesk(Store store, WorkspaceReader reader) {
    return new ProposalDesk(store, reader);
  }

  @Bean
  Approvals approvals(Store store, Desk desk, WorkspaceReader reader) {
    return new Approvals(store, desk, reader);
  }

  @Bean
  Workspaces workspaces(Store store, Desk desk) {
    return new Workspaces(store, desk);
  }

  /** The planner is a process of its own: what crashes there does not end the server. */
  @Bean
  Decide.Planning planning() {
    return new ChildPlanner(ChildSettings.standard())::plan;
  }

  @Bean
  Worker worker() {
    return new Worker();
  }

  @Bean
  Decisions decisions(
      Data data,
      WorkspaceReader reader,
      Decide.Planning planning,
      Worker worker,
      Settings settings,
      Clock clock) {
    return new Decisions(data, reader, planning, worker, settings.threads(), clock);
  }

  @Bean
  Frontiers frontiers(
      Data data,
      Decisions decisions,
      Decide.Planning planning,
      Worker worker,
      Settings settings,
      Clock clock) {
    return new Frontiers(data, decisions, planning, worker, settings.threads(), clock);
  }

  @Bean
  Trials trials(
      Data data,
      WorkspaceReader reader,
      Decisions decisions,
      Decide.Planning planning,
      Settings settings) {
    return new Trials(data, reader, decisions, new Decide(settings.threads(), planning));
  }

  @Bean
  CasesController cases(Workspaces workspaces, WorkspaceReader reader, Settings settings) {
    return new CasesController(workspaces, reader, new Decide(1), new Turns(settings.threads()));
  }

  @Bean
  Meters meters() {
    return new Meters();
  }

  @Bean
  PasswordEncoder encoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  Accounts accounts(Data data, PasswordEncoder encoder) {
    return new Accounts(data, encoder);
  }

  @Bean
  Tokens tokens(Data data, Accounts accounts, Clock clock) {
    return new Tokens(data, accounts, clock);
  }

  @Bean
  SetUp setUp(Accounts accounts) {
    return new SetUp(accounts);
  }

  @Bean
  SecurityContextRepository sessions() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  SignIn signIn(Accounts accounts, Store store, SecurityContextRepository sessions, Clock clock) {
    return new SignIn(accounts, store, sessions, clock);
  }

  @Bean
  SessionController session(SignIn signIn, SetUp setUp, Settings settings) {
    Oidc oidc = settings.oidc();
    return new SessionController(signIn, setUp, oidc == null ? null : oidc.name());
  }

  /** Nothing when there is no provider. */
  @Bean
  @Conditional(Configured.class)
  OidcSignIn oidcSignIn(Settings settings, Accounts accounts, SignIn signIn, Clock clock) {
    return new OidcSignIn(Objects.requireNonNull(settings.oidc()), accounts, signIn, clock);
  }

  @Bean
  @Conditional(Configured.class)
  JwtDecoderFactory<ClientRegistration> idTokens(OidcSignIn oidc) {
    return oidc.tokens();
  }

  /** Whether there is an identity provider. */
  private static final class Configured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata what) {
      var beans = Objects.requireNonNull(context.getBeanFactory());
      return beans.getBean(Settings.class).oidc() != null;
    }
  }

  @Bean
  WebMvcConfigurer web(Accounts accounts, Tokens tokens) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermitCheck(accounts, tokens));
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Pages.add(registry);
      }
    };
  }
}
