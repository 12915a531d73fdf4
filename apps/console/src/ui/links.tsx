import { ActionIcon, Button, Menu, type ActionIconProps, type ButtonProps, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElementProps<Own> = Own & Omit<ComponentPropsWithRef<'a'>, keyof Own>;

function ButtonAnchor(props: AnchorElementProps<ButtonProps>) {
  return <Button component="a" {...props} />;
}
function IconAnchor(props: AnchorElementProps<ActionIconProps>) {
  return <ActionIcon component="a" {...props} />;
}
function MenuAnchor(props: AnchorElementProps<MenuItemProps>) {
  return <Menu.Item component="a" {...props} />;
}

/** Mantine's controls as links of the router: typed paths, and open in a new tab like any link. */
export const ButtonLink = createLink(ButtonAnchor);
export const IconLink = createLink(IconAnchor);
export const MenuLink = createLink(MenuAnchor);
