package theriac.catalog.editing.persistence;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.Claims;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.document.UnsoundDocument;
import theriac.catalog.editing.DraftTag;
import theriac.catalog.editing.Drafts;
import theriac.catalog.editing.OpenDraft;
import theriac.catalog.editing.Standing;
import theriac.catalog.editing.document.DraftDocument;

@ApplicationScoped
class PostgresDrafts implements Drafts, PanacheRepositoryBase<DraftEntity, String> {

    /// Any number that nothing else in this database locks with.
    private static final int LOCK = 0x6472_6166;

    private static final long PUBLICATION = 0x7468_6572_6961_6302L;

    private final ObjectMapper json;
    private final Claims claims;

    PostgresDrafts(ObjectMapper json, Claims claims) {
        this.json = json;
        this.claims = claims;
    }

    @Override
    @Transactional
    public Optional<OpenDraft> find(DrugId drug) {
        return findByIdOptional(drug.value()).map(this::read);
    }

    /// A row that is not there yet can't be locked, so the drug's id is.
    @Override
    public Optional<OpenDraft> lock(DrugId drug) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:space, hashtext(:drug))")
                .setParameter("space", LOCK)
                .setParameter("drug", drug.value())
                .getSingleResult();
        return find(drug);
    }

    @Override
    public void lockPublication() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", PUBLICATION)
                .getSingleResult();
    }

    @Override
    public DraftTag nextTag() {
        var next = getEntityManager().createNativeQuery("select nextval('drug_draft_tag')");
        return new DraftTag((Long) next.getSingleResult());
    }

    @Override
    public void save(OpenDraft draft) {
        var standing = findByIdOptional(draft.drug().value());
        var entity = standing.orElseGet(DraftEntity::new);
        entity.take(draft, write(DraftDocument.of(draft.baseRevision(), draft.proposal())), write(draft.writers()));
        if (standing.isEmpty()) {
            persist(entity);
        }
        flush();
    }

    @Override
    public void remove(DrugId drug) {
        deleteById(drug.value());
        flush();
    }

    @Override
    @Transactional
    public List<OpenDraft> list(Optional<StageName> stage, Optional<Place> after, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("since", after.map(Place::since).orElse(Instant.EPOCH));
        parameters.put("drug", after.map(place -> place.drug().value()).orElse(""));
        var query = new StringBuilder("(stageSince > :since or stageSince = :since and drugId > :drug)");
        stage.ifPresent(name -> {
            query.append(" and stage = :stage");
            parameters.put("stage", name.name());
        });
        return find(query.append(" order by stageSince, drugId").toString(), parameters).range(0, limit - 1).stream()
                .map(this::read)
                .toList();
    }

    private String write(Object part) {
        try {
            return storable(json.writeValueAsString(part));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String storable(String document) {
        if (document.contains("\\u0000")) {
            throw new UnsoundDocument("", "must not hold the character NUL");
        }
        return document;
    }

    /// A draft that was kept before drafts held claims leaves them as they stand.
    private List<Claim> claimsOfOlder(DraftDocument document, DrugId drug) {
        return document.claims() == null ? claims.about(List.of(drug)).getOrDefault(drug, List.of()) : List.of();
    }

    private OpenDraft read(DraftEntity entity) {
        try {
            var document = json.readValue(entity.proposal, DraftDocument.class);
            var writers = json.readValue(entity.writers, String[].class);
            var drug = new DrugId(entity.drugId);
            var proposal = document.against(drug, new Standing(Optional.empty(), claimsOfOlder(document, drug)));
            return entity.toDraft(proposal, List.of(writers));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
