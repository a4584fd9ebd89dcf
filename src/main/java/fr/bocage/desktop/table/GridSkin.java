package fr.bocage.desktop.table;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The toolkit's own look, but a double click on a column's edge fits the column to some rows: the
 * toolkit would go through all of them, and stand still for millions. Only the first mouse button
 * sorts.
 */
final class GridSkin extends TableViewSkin<Integer> {
  private static final int FITTED_ROWS = 200;

  GridSkin(TableView<Integer> table) {
    super(table);
  }

  @Override
  protected TableHeaderRow createTableHeaderRow() {
    return new TableHeaderRow(this) {
      @Override
      protected NestedTableColumnHeader createRootHeader() {
        return new RootHeader();
      }
    };
  }

  private static final class RootHeader extends NestedTableColumnHeader {
    RootHeader() {
      super(null);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the toolkit declares it
    protected TableColumnHeader createTableColumnHeader(TableColumnBase column) {
      return new ColumnHeader(column);
    }
  }

  private static final class ColumnHeader extends TableColumnHeader {
    ColumnHeader(TableColumnBase<?, ?> column) {
      super(column);
      // Where the menu comes when the button is pressed, the toolkit would sort when it is let go.
      addEventFilter(MouseEvent.MOUSE_RELEASED, ColumnHeader::leaveToMenu);
    }

    private static void leaveToMenu(MouseEvent event) {
      if (event.getButton() != MouseButton.PRIMARY) {
        event.consume();
      }
    }

    @Override
    protected void resizeColumnToFitContent(int mostRows) {
      super.resizeColumnToFitContent(mostRows < 0 ? FITTED_ROWS : Math.min(mostRows, FITTED_ROWS));
    }
  }
}
