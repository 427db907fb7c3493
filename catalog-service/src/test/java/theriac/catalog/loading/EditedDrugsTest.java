package theriac.catalog.loading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Change;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.Drugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.PublishDrugs;
import theriac.catalog.editing.Drafts;
import theriac.catalog.editing.NextVersion;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.Stage;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class EditedDrugsTest {

    private static final Editor ANA = new Editor("ana", "demo-hospital");

    @Inject
    LoadedContent loaded;

    @Inject
    PublishShipped publishShipped;

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    Drugs drugs;

    @Inject
    Drafts drafts;

    @Inject
    Claims claims;

    @Inject
    Clock clock;

    @Test
    void aDrugThatAPersonEditedIsNotOverwrittenAndItsShippedChangeBecomesADraft() {
        ships("edited", TestDrugs.aDraftOf("edited", 0), "1");
        people(named("edited by Ana", TestDrugs.aDraftOf("edited", 0)));

        var loading = ships("edited", TestDrugs.aDraftOf("edited", 2), "2");

        assertThat(loading.changed()).isEmpty();
        assertThat(loading.proposed()).containsExactly(new DrugId("edited"));
        assertThat(standing("edited").monograph().name()).isEqualTo("edited by Ana");
        assertThat(standing("edited").revision()).isEqualTo(2);
        var draft = draft("edited").orElseThrow();
        assertThat(draft.writers()).containsExactly(Editor.SERVICE.actor());
        assertThat(draft.stage()).isInstanceOf(Stage.InWork.class);
        assertThat(draft.baseRevision()).isEqualTo(2);
        assertThat(grade(draft)).isEqualTo(2);
    }

    @Test
    void aShippedChangeWaitsForTheOpenDraftAndComesAtTheNextStart() {
        ships("busy", TestDrugs.aDraftOf("busy", 0), "1");
        people(named("edited by Ana", TestDrugs.aDraftOf("busy", 0)));
        ships("busy", TestDrugs.aDraftOf("busy", 1), "2");

        var whileBusy = ships("busy", TestDrugs.aDraftOf("busy", 2), "3");

        assertThat(whileBusy.waiting()).containsExactly(new DrugId("busy"));
        assertThat(grade(draft("busy").orElseThrow())).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> drafts.remove(new DrugId("busy")));
        var afterwards = ships("busy", TestDrugs.aDraftOf("busy", 2), "3");
        assertThat(afterwards.proposed()).containsExactly(new DrugId("busy"));
        assertThat(grade(draft("busy").orElseThrow())).isEqualTo(2);
        assertThat(ships("busy", TestDrugs.aDraftOf("busy", 2), "3")).isEqualTo(nothing());
    }

    @Test
    void whatAnEditedDrugSaysAlreadyIsNotProposed() {
        ships("agreeing", TestDrugs.aDraftOf("agreeing", 0), "1");
        people(TestDrugs.aDraftOf("agreeing", 2));

        var loading = ships("agreeing", TestDrugs.aDraftOf("agreeing", 2), "2");

        assertThat(loading).isEqualTo(nothing());
        assertThat(draft("agreeing")).isEmpty();
    }

    @Test
    void shippedClaimsOfAnEditedDrugBecomeADraftThatKeepsTheClaimsOfPeople() {
        var shipped = TestDrugs.aDraftOf("claimed-edited", 0);
        ships("claimed-edited", shipped, "1");
        var anas = aClaim(shipped, "claimed-edited-of-ana", "Is read by Ana.");
        people(new Draft(
                shipped.id(), shipped.monograph(), List.of(shipped.claims().getFirst(), anas)));

        var fresh = aClaim(shipped, "claimed-edited-2", "Is new in the file.");
        var loading = ships("claimed-edited", new Draft(shipped.id(), shipped.monograph(), List.of(fresh)), "2");

        assertThat(loading.proposed()).containsExactly(shipped.id());
        assertThat(claims.about(List.of(shipped.id())).get(shipped.id()))
                .extracting(claim -> claim.id().value())
                .containsExactly("claimed-edited-1", "claimed-edited-of-ana");
        assertThat(draft("claimed-edited").orElseThrow().proposal().claims())
                .extracting(claim -> claim.id().value())
                .containsExactly("claimed-edited-1", "claimed-edited-2", "claimed-edited-of-ana");
    }

    private Loading ships(String drug, Draft draft, String wording) {
        var content = new ShippedContent() {
            @Override
            public Map<String, String> fingerprints() {
                return Map.of(drug, wording);
            }

            @Override
            public Piece read(String name) {
                return new Piece.OfDrug(draft);
            }
        };
        var load = new LoadContent(content, loaded, publishShipped, claims, clock);
        return QuarkusTransaction.requiringNew().call(load::load);
    }

    private static Claim aClaim(Draft about, String id, String statement) {
        var source = about.claims().getFirst().source();
        return new Claim(new ClaimId(id), about.id(), Claim.Topic.SUPPLY, "market", statement, null, source);
    }

    private void people(Draft draft) {
        publishDrugs.publish(
                List.of(draft),
                new Change(ANA, Optional.empty(), Optional.of(new Change.Review("ben", Optional.empty()))));
    }

    private Drug standing(String drug) {
        return drugs.find(new DrugId(drug)).orElseThrow();
    }

    private Optional<OpenDraft> draft(String drug) {
        return drafts.find(new DrugId(drug));
    }

    private static Loading nothing() {
        return new Loading(List.of(), List.of(), List.of());
    }

    private static Draft named(String name, Draft draft) {
        var old = draft.monograph();
        var monograph = new Monograph(old.state(), name, old.names(), old.codes(), old.versions());
        return new Draft(draft.id(), monograph, draft.claims());
    }

    private static int grade(OpenDraft draft) {
        return draft.proposal()
                .next()
                .map(NextVersion::statements)
                .map(statements -> statements.cnsActivity().depression())
                .map(CnsDepression::grade)
                .orElseThrow();
    }
}
