package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;

import theriac.signaldetection.statistics.Screen;

/// The screens of this platform, each by a name of its own.
public record Screens(List<Screen> all) {

    public Screens {
        all = List.copyOf(all);
        if (all.stream().map(Screen::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two screens have the same name");
        }
    }

    public Optional<Screen> named(String name) {
        return all.stream().filter(screen -> screen.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Screen::name).toList();
    }
}
