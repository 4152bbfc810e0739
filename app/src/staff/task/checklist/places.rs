//! Places of lines, without a page around them.

/// The order that is shown: the reader's own where they hold one, as far as it goes; what it does not know stands below.
pub fn arranged<T: Copy + PartialEq>(there: &[T], own: Option<&[T]>) -> Vec<T> {
    let Some(own) = own else { return there.to_vec() };
    let known = own.iter().filter(|id| there.contains(id));
    known.chain(there.iter().filter(|id| !own.contains(id))).copied().collect()
}

/// The order with one line at a place, counted among all of them.
pub fn moved<T: Copy + PartialEq>(order: &[T], id: T, to: usize) -> Vec<T> {
    let mut order: Vec<T> = order.iter().copied().filter(|other| *other != id).collect();
    order.insert(to.min(order.len()), id);
    order
}

/// What stands right below a line.
pub fn below<T: Copy + PartialEq>(order: &[T], id: T) -> Option<T> {
    order.iter().copied().skip_while(|other| *other != id).nth(1)
}

/// The place a line has where the pointer is: below every other whose middle is above the pointer.
pub fn place_at<T: Copy + PartialEq>(middles: &[(T, f64)], id: T, y: f64) -> usize {
    middles.iter().filter(|(other, middle)| *other != id && *middle < y).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ones_own_order_holds_for_what_it_knows_and_what_is_there() {
        assert_eq!(arranged(&['a', 'b', 'c'], None), ['a', 'b', 'c']);
        assert_eq!(arranged(&['a', 'b', 'c'], Some(&['c', 'a', 'b'])), ['c', 'a', 'b']);
        // `b` is gone and `d` is new.
        assert_eq!(arranged(&['a', 'c', 'd'], Some(&['c', 'b', 'a'])), ['c', 'a', 'd']);
    }

    #[test]
    fn a_line_moves_to_a_place_and_stands_above_what_follows() {
        let order = ['a', 'b', 'c'];
        assert_eq!(moved(&order, 'a', 1), ['b', 'a', 'c']);
        assert_eq!(moved(&order, 'a', 9), ['b', 'c', 'a']);
        assert_eq!(moved(&order, 'c', 0), ['c', 'a', 'b']);
        assert_eq!((below(&order, 'a'), below(&order, 'c'), below(&order, 'x')), (Some('b'), None, None));
    }

    #[test]
    fn a_pointer_is_among_the_middles_of_the_others() {
        let middles = [('a', 10.0), ('b', 30.0), ('c', 50.0)];
        assert_eq!(place_at(&middles, 'a', 5.0), 0);
        assert_eq!(place_at(&middles, 'a', 35.0), 1);
        assert_eq!(place_at(&middles, 'b', 35.0), 1);
        assert_eq!(place_at(&middles, 'a', 90.0), 2);
    }
}
