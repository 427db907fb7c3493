package theriac.catalog.loading.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.PharmacologicalClass;
import theriac.catalog.drug.PharmacologicalClasses;

/// The classes of `classes.yaml`.
final class YamlClasses implements PharmacologicalClasses {

    private final ClassFile file;
    private final List<PharmacologicalClass> all;
    private final Map<ClassId, PharmacologicalClass> byId;

    YamlClasses(ClassFile file) {
        this.file = file;
        this.all = file.all();
        this.byId = all.stream().collect(Collectors.toMap(PharmacologicalClass::id, Function.identity()));
    }

    @Override
    public List<PharmacologicalClass> all() {
        return all;
    }

    @Override
    public Optional<PharmacologicalClass> find(ClassId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<ClassId> withBroader(List<ClassId> direct) {
        return file.withBroader(direct.stream().map(ClassId::value).toList());
    }
}
