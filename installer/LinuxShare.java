import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the package's scripts put into the desktop's own folders: the menu entry and the icons. */
class LinuxShare {
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private LinuxShare() {}

    static Path make(Path project) throws IOException {
        Path share = project.resolve("target/installer/share");
        Folders.delete(share);
        Path applications = Files.createDirectories(share.resolve("applications"));
        Files.copy(project.resolve("installer/linux/keydesk-menu.desktop"), applications.resolve("keydesk.desktop"));
        for (int size : ICON_SIZES) {
            Path folder = Files.createDirectories(share.resolve("icons/hicolor/" + size + "x" + size + "/apps"));
            Files.copy(project.resolve("assets/icons/keydesk-" + size + ".png"), folder.resolve("keydesk.png"));
        }
        return share;
    }
}
